//! The methods of serde's traits that a wrapper hands on.

/// Calls a macro with the methods of a `Deserializer` and their arguments before the visitor, all
/// but `deserialize_struct`. Without those that the key of a map has of its own, after
/// `@not_of_keys`.
macro_rules! forward_methods {
    ($forward:ident) => {
        $forward! {
            deserialize_bool()
            deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64()
            deserialize_i128()
            deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64()
            deserialize_u128()
            deserialize_option()
            deserialize_newtype_struct(name: &'static str)
        }
        forward_methods! { @not_of_keys $forward }
    };
    (@not_of_keys $forward:ident) => {
        $forward! {
            deserialize_any() deserialize_f32() deserialize_f64()
            deserialize_char() deserialize_str() deserialize_string() deserialize_identifier()
            deserialize_bytes() deserialize_byte_buf()
            deserialize_unit()
            deserialize_unit_struct(name: &'static str)
            deserialize_seq() deserialize_tuple(len: usize)
            deserialize_tuple_struct(name: &'static str, len: usize)
            deserialize_map()
            deserialize_enum(name: &'static str, variants: &'static [&'static str])
            deserialize_ignored_any()
        }
    };
}
pub(super) use forward_methods;
