//! Has the fuzzer make documents.

#![no_main]

libfuzzer_sys::fuzz_target!(|document: &[u8]| run_request_fuzz::postcard(document));
