using Zkml.Host.Files;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Keys;

/// <summary>What keys are cached under: a constraint system, and what makes keys of it.</summary>
/// <param name="R1csSha256">SHA-256 of the <c>.r1cs</c> file in lower-case hexadecimal digits.</param>
/// <param name="Engine">The version of the engine and of the snarkVM in it.</param>
internal sealed record DirectKeyId(string R1csSha256, string Engine)
{
    // Grows when earlier entries can no longer be trusted.
    private const string KeyFormat = "zkml direct keys 1";

    /// <summary>The ID of a constraint system's keys.</summary>
    public static DirectKeyId Of(ReadOnlyMemory<byte> r1cs, DirectEngineIdentity engine) => new(Sha256Hex.Of(r1cs.Span), $"{engine.Version}, snarkVM {engine.SnarkVm}, Varuna {engine.Varuna}");

    /// <summary>64 hexadecimal digits, usable as a directory's name.</summary>
    public string Value => Sha256Hex.Of($"{KeyFormat}\n{Engine}\n{R1csSha256}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
