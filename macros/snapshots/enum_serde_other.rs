// Every unknown name is read as one variant.

#[derive(RunRequest)]
enum Role {
    User,
    #[serde(other)]
    Unknown,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Role {
    const OTHER: __private_::Option<__private_::usize> = __private_::Some(1);
}
