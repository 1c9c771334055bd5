// Conversions from the value of each newtype variant.

#[derive(RunRequest)]
#[request(from)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
    Nothing,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::From<String> for Content {
    fn from(__content: String) -> Self {
        Self::Text(__content)
    }
}

#[automatically_derived]
impl __private_::From<&__private_::str> for Content {
    fn from(__content: &__private_::str) -> Self {
        Self::Text(__private_::From::from(__content))
    }
}

#[automatically_derived]
impl __private_::From<Vec<Part>> for Content {
    fn from(__content: Vec<Part>) -> Self {
        Self::Parts(__content)
    }
}
