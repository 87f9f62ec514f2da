/// A tag and its fields as a message.
pub fn message(tag: u8, fields: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1 + fields.iter().map(|field| 4 + field.len()).sum::<usize>());
    bytes.push(tag);
    fields.iter().for_each(|field| write(&mut bytes, field));
    bytes
}

/// A field that is a list of items.
pub fn list<T: AsRef<[u8]>>(items: &[T]) -> Vec<u8> {
    let mut bytes = (items.len() as u32).to_le_bytes().to_vec();
    items.iter().for_each(|item| write(&mut bytes, item.as_ref()));
    bytes
}

fn write(bytes: &mut Vec<u8>, field: &[u8]) {
    // A field is a part of a message, and messages are below 4 GiB.
    bytes.extend((field.len() as u32).to_le_bytes());
    bytes.extend(field);
}
