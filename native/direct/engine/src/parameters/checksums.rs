//! SHA-256 of the SRS files, as snarkVM 4.12.0 publishes them (`snarkvm-parameters`, `src/mainnet/resources/*.metadata`).

/// A file's name and its checksum.
pub(super) const CHECKSUMS: &[(&str, &str)] = &[
    ("powers-of-beta-15.usrs", "eb7040c25ce1a19a5a9a1d12046c5820ba9c2768c606290f8a80fa2bd0e1e5ed"),
    ("powers-of-beta-16.usrs", "84631bc11e1a6db99db085a8de586014e7dd10e97b42cbd766c105dea014bbd1"),
    ("powers-of-beta-17.usrs", "7c27308fddb11be496e4dd43ee4ae2adb31051b715bb7c0c48656a9be6fec676"),
    ("powers-of-beta-18.usrs", "7a12bcb6de982aa3010dde16a7be73ec399a46717b37ea189112ef14f4c88cca"),
    ("powers-of-beta-19.usrs", "e535d44614ef8e667ac39132cad61516dc4dcbce62d74c396b670b21c9b4e16a"),
    ("powers-of-beta-20.usrs", "3daad5ed5b5b7108b46bf1d0639a0d6e06deee4c784730ec9672e8cf1184e923"),
    ("powers-of-beta-21.usrs", "9bd37fcfe64998a205dab4a5cfc6d84d0d97b497a07321139a97f1dc9ba78c59"),
    ("shifted-powers-of-beta-15.usrs", "7c732bfabee7ac5e4496ccd0db1ee11127adb453b3b6014e6230cb51aba7ed49"),
    ("shifted-powers-of-beta-16.usrs", "d99bcb30361df496b60f2714305fee65068d199d22cafad3bde09e715e47d2b5"),
    ("shifted-powers-of-beta-17.usrs", "20251789535c798606a205d04dea8a3a46a2c79e4e7f450e48a99285112bef6c"),
    ("shifted-powers-of-beta-18.usrs", "9a1859e01968284239e3ca3e33246a6a1af35aee1ccc82990ff5af4c3b50cac4"),
    ("shifted-powers-of-beta-19.usrs", "662e3437feba9da7d1206f4cfa9297c2835124a639c9f6c5ce3e0da81f55658c"),
    ("shifted-powers-of-beta-20.usrs", "dbb509d0889c61f1b5f6e1cc3b3e8b7f9c9d4f7741efedcb3b76cf462d94e698"),
    ("shifted-powers-of-beta-21.usrs", "1561ed19528561e43feec789e0d3d550e2900c4d75a54a1b985988fc97e4fc31"),
];
