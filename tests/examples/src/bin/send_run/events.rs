//! An incremental parser for server-sent events.

/// A server-sent event.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) data: String,
}

/// Parses chunks of bytes into events. A chunk may end anywhere, even within a character.
#[derive(Default)]
pub(crate) struct Events {
    /// The incomplete last line.
    line: Vec<u8>,
    name: String,
    data: Vec<String>,
    /// The size of the incomplete event in bytes.
    size: usize,
}

/// An event exceeds the limit, which keeps a server from filling the memory.
#[derive(Debug)]
pub(crate) struct TooLarge;

impl Events {
    const LIMIT: usize = 1 << 20;

    /// Parses the next bytes, and returns the events that they complete.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<Event>, TooLarge> {
        let mut done = Vec::new();
        for &byte in bytes {
            if byte != b'\n' {
                self.size += 1;
                if self.size > Events::LIMIT {
                    return Err(TooLarge);
                }
                self.line.push(byte);
                continue;
            }
            let line = std::mem::take(&mut self.line);
            let line = String::from_utf8_lossy(&line);
            done.extend(self.end_line(line.strip_suffix('\r').unwrap_or(&line)));
        }
        Ok(done)
    }

    fn end_line(&mut self, line: &str) -> Option<Event> {
        if line.is_empty() {
            let Events { name, data, .. } = std::mem::take(self);
            let has_data = !data.is_empty();
            return has_data.then(|| Event { name, data: data.join("\n") });
        }
        // A line that begins with a colon is a comment: its name is empty.
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.name),
            "data" => self.data.push(value.to_owned()),
            _ => {}
        }
        None
    }
}
