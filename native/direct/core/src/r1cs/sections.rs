//! The container that iden3's files share: magic, version, then sections of a type and a length.

/// The sections of a file, each at most once.
pub(crate) struct Sections<'a> {
    sections: Vec<(u32, &'a [u8])>,
}

impl<'a> Sections<'a> {
    /// Reads the container. `types` are the section types that may occur.
    pub(crate) fn read(bytes: &'a [u8], magic: &[u8; 4], version: u32, types: &[u32]) -> Result<Self, String> {
        let mut bytes = Bytes(bytes);
        if bytes.chunk()? != magic {
            return Err(format!("does not begin with '{}'", String::from_utf8_lossy(magic)));
        }
        let found = bytes.u32()?;
        if found != version {
            return Err(format!("has version {found}, expected {version}"));
        }
        let count = bytes.u32()?;
        if count as usize > types.len() {
            return Err(format!("has {count} sections, expected at most {}", types.len()));
        }
        let mut sections = Vec::new();
        for _ in 0..count {
            let kind = bytes.u32()?;
            if !types.contains(&kind) {
                return Err(format!("has a section of type {kind}, expected one of {types:?}"));
            }
            if sections.iter().any(|(other, _)| *other == kind) {
                return Err(format!("has two sections of type {kind}"));
            }
            let length = bytes.u64()?;
            sections.push((kind, bytes.take(usize::try_from(length).unwrap_or(usize::MAX))?));
        }
        bytes.end()?;
        Ok(Self { sections })
    }

    pub(crate) fn find(&self, kind: u32) -> Option<Bytes<'a>> {
        self.sections.iter().find(|(other, _)| *other == kind).map(|(_, bytes)| Bytes(bytes))
    }

    pub(crate) fn get(&self, kind: u32, name: &str) -> Result<Bytes<'a>, String> {
        self.find(kind).ok_or_else(|| format!("has no section of type {kind} ({name})"))
    }
}

/// Bytes that are read from the front.
pub(crate) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(cut)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn chunk<const N: usize>(&mut self) -> Result<&'a [u8; N], String> {
        let (taken, rest) = self.0.split_first_chunk().ok_or_else(cut)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, String> {
        self.chunk().copied().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, String> {
        self.chunk().copied().map(u64::from_le_bytes)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn end(&self) -> Result<(), String> {
        match self.0.len() {
            0 => Ok(()),
            rest => Err(format!("has {rest} bytes behind its end, or behind the end of a section's content")),
        }
    }
}

fn cut() -> String {
    "ends too early".to_string()
}
