use run_request::RunRequest;

#[derive(RunRequest)]
struct Settings {
    r00: bool,
    r01: bool,
    r02: bool,
    r03: bool,
    r04: bool,
    r05: bool,
    r06: bool,
    r07: bool,
    r08: bool,
    r09: bool,
    r10: bool,
    r11: bool,
    r12: bool,
    r13: bool,
    r14: bool,
    r15: bool,
    r16: bool,
    r17: bool,
    r18: bool,
    r19: bool,
    r20: bool,
    r21: bool,
    r22: bool,
    r23: bool,
    r24: bool,
    r25: bool,
    r26: bool,
    r27: bool,
    r28: bool,
    r29: bool,
    r30: bool,
    r31: bool,
    r32: bool,
}

fn main() {
    let settings = Settings::builder();
    let settings = settings.r00(true).r01(true).r02(true).r03(true).r04(true).r05(true).r06(true).r07(true);
    let settings = settings.r08(true).r09(true).r10(true).r11(true).r12(true).r13(true).r14(true).r15(true);
    let settings = settings.r16(true).r17(true).r18(true).r19(true).r20(true).r21(true).r22(true).r23(true);
    let settings = settings.r24(true).r25(true).r26(true).r27(true).r28(true).r29(true).r30(true).r31(true);
    let settings = settings.r32(true);
    let _ = settings.r20(false).build();
}
