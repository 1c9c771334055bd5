//! Misbehaving servers: each accepts one connection, sends a given response, and stops.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::programs::TIMEOUT;

pub(crate) struct Misbehaving {
    /// The base URL, which ends in `/v1`.
    pub(crate) base: String,
    thread: JoinHandle<Option<String>>,
}

impl Misbehaving {
    /// Sends these chunks with short pauses, and then closes the connection.
    pub(crate) fn saying(pieces: &[&[u8]]) -> Self {
        let pieces: Vec<_> = pieces.iter().map(|piece| piece.to_vec()).collect();
        Misbehaving::behaving(move |stream| {
            for piece in &pieces {
                // The client may stop reading early.
                if stream.write_all(piece).and_then(|()| stream.flush()).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(20));
            }
        })
    }

    /// Sends this, and then nothing until the client gives up.
    pub(crate) fn falling_silent(said: &'static [u8]) -> Self {
        Misbehaving::behaving(move |stream| {
            let _ = stream.write_all(said);
            let _ = stream.read(&mut [0; 64]);
        })
    }

    /// Sends this before reading anything.
    pub(crate) fn blurting(said: &'static [u8]) -> Self {
        Misbehaving::greeting(move |stream| {
            // The client may stop reading early.
            let _ = stream.write_all(said);
            String::new()
        })
    }

    fn behaving(behave: impl FnOnce(&mut TcpStream) + Send + 'static) -> Self {
        Misbehaving::greeting(move |stream| {
            let request = read(stream);
            behave(stream);
            request
        })
    }

    fn greeting(greet: impl FnOnce(&mut TcpStream) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
        let base = format!("http://{}/v1", listener.local_addr().expect("it has an address"));
        let thread = thread::spawn(move || {
            let mut stream = accept(&listener)?;
            drop(listener);
            Some(greet(&mut stream))
        });
        Misbehaving { base, thread }
    }

    /// The request, if there was one.
    pub(crate) fn request(self) -> Option<String> {
        self.thread.join().expect("it does not panic")
    }
}

/// An address at which no server listens.
pub(crate) fn nobody() -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    format!("http://{}/v1", listener.local_addr().expect("it has an address"))
}

fn accept(listener: &TcpListener) -> Option<TcpStream> {
    listener.set_nonblocking(true).expect("it is a socket");
    let late = Instant::now() + TIMEOUT;
    while Instant::now() < late {
        match listener.accept() {
            Ok((stream, _)) => {
                stream.set_nonblocking(false).expect("it is a socket");
                stream.set_read_timeout(Some(TIMEOUT)).expect("it is a socket");
                stream.set_write_timeout(Some(TIMEOUT)).expect("it is a socket");
                return Some(stream);
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(5));
            }
            Err(error) => panic!("{error}"),
        }
    }
    None
}

/// Reads the head of the request, and as much of the body as it announces.
fn read(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&request);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(": ")?;
                name.eq_ignore_ascii_case("content-length").then(|| value.parse().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                return text.into_owned();
            }
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return text.into_owned(),
            Ok(length) => request.extend_from_slice(&chunk[..length]),
        }
    }
}
