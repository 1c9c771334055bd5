// A field that is not always written.

#[derive(RunRequest)]
struct Run {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::ser::WriteFields for Run {
    const ASKS_HUMAN_READABLE: __private_::bool = true;
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        if let __private_::Err(__error) = __private_::ser::write_unless(
            __human_readable && Vec::is_empty(&self.tags),
            __sink,
            "tags",
            &self.tags,
        ) {
            return __private_::Err(__error);
        }
        __private_::Ok(())
    }
}
