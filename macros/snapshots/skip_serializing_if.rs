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
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer
            .write_unless(
                __human_readable && Vec::is_empty(&self.tags),
                "tags",
                &self.tags,
            );
        __writer.result
    }
}
