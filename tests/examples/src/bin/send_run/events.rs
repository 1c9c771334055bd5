//! Server-sent events, read as they arrive.

/// One event.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) data: String,
}

/// Bytes in, events out. They may be cut anywhere, within a character too.
#[derive(Default)]
pub(crate) struct Events {
    /// The line so far.
    line: Vec<u8>,
    name: String,
    data: Vec<String>,
    /// How many bytes the event has so far.
    size: usize,
}

/// An event that would fill the memory.
#[derive(Debug)]
pub(crate) struct TooLarge;

impl Events {
    const LIMIT: usize = 1 << 20;

    /// Takes the next bytes, and gives the events that they complete.
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
            let told = !data.is_empty();
            return told.then(|| Event { name, data: data.join("\n") });
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
