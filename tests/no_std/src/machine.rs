//! The allocator, entry point and panic handler that `std` would otherwise provide.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::panic::PanicInfo;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering};

const SIZE: usize = 1 << 20;

/// A bump allocator, which never frees memory.
struct Memory {
    bytes: UnsafeCell<[u8; SIZE]>,
    used: AtomicUsize,
}

// SAFETY: no byte is handed out twice, because `used` only grows, and does so atomically.
unsafe impl Sync for Memory {}

// SAFETY: every allocation is aligned as `layout` requires, and ends within `bytes`.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.bytes.get().cast::<u8>();
        let place = |used: usize| {
            let gap = (start as usize + used).wrapping_neg() & (layout.align() - 1);
            let from = used.checked_add(gap)?;
            let to = from.checked_add(layout.size())?;
            (to <= SIZE).then_some((from, to))
        };
        let claimed = self.used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |used| {
            place(used).map(|(_, to)| to)
        });
        match claimed.ok().and_then(place) {
            Some((from, _)) => start.wrapping_add(from),
            None => null_mut(),
        }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static MEMORY: Memory = Memory { bytes: UnsafeCell::new([0; SIZE]), used: AtomicUsize::new(0) };

// The C library starts and ends the program.
#[link(name = "c")]
unsafe extern "C" {
    fn abort() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    // SAFETY: this function may be called at any time.
    unsafe { abort() }
}

/// `core` and `alloc` are compiled to unwind, so they refer to this function and the next one. Nothing
/// here calls them.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() -> ! {
    // SAFETY: this function may be called at any time.
    unsafe { abort() }
}

#[unsafe(no_mangle)]
extern "C" fn main() -> i32 {
    crate::run()
}
