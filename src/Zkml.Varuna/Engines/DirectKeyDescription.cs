namespace Zkml.Varuna.Engines;

/// <summary>What identifies a verifying key.</summary>
/// <param name="PublicInputs">The exact number of public inputs of an instance, outputs included, without the constant one; padding is not counted.</param>
/// <param name="Identity">The bytes that identify the key: domains and commitments.</param>
public sealed record DirectKeyDescription(long PublicInputs, ReadOnlyMemory<byte> Identity);
