namespace Zkml.Varuna.Engines;

/// <summary>A verifying key with what shows whose it is.</summary>
/// <param name="Key">The key.</param>
/// <param name="Certificate">Shows in milliseconds that it is that of a constraint system.</param>
/// <param name="Sizes">The sizes in it.</param>
public sealed record CertifiedKey(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Certificate, DirectSizes Sizes);
