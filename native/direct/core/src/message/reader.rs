use crate::{Kind, Refusal, Result};

/// Reads fields one after another, without copying them.
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next field, called `name` where it is missing or cut short.
    pub fn field(&mut self, name: &str) -> Result<&'a [u8]> {
        let cut = || Refusal::new(Kind::BadRequest, format!("the request ends before the field '{name}' does"));
        let (length, rest) = self.rest.split_first_chunk().ok_or_else(cut)?;
        let (field, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(cut)?;
        self.rest = rest;
        Ok(field)
    }

    /// The items of a field that is a list of at most `limit`.
    pub fn list(&mut self, name: &str, limit: usize) -> Result<Vec<&'a [u8]>> {
        let field = self.field(name)?;
        let (count, items) =
            field.split_first_chunk().ok_or_else(|| Refusal::new(Kind::BadRequest, format!("the list '{name}' has no count")))?;
        let count = u32::from_le_bytes(*count) as usize;
        if count > limit {
            return Err(Refusal::new(Kind::BadRequest, format!("the list '{name}' has {count} items, and at most {limit} are taken")));
        }
        let mut reader = Reader::new(items);
        let items = (0..count).map(|_| reader.field(name)).collect::<Result<Vec<_>>>()?;
        reader.end(name)?;
        Ok(items)
    }

    /// Demands that nothing is left.
    pub fn end(&self, name: &str) -> Result<()> {
        match self.rest.len() {
            0 => Ok(()),
            rest => Err(Refusal::new(Kind::BadRequest, format!("{rest} bytes follow the end of '{name}'"))),
        }
    }
}
