using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Proving;

/// <summary>A proof file of either kind, which its content tells.</summary>
/// <param name="Aleo">The proof of an Aleo function; null for a direct proof.</param>
/// <param name="Direct">The direct proof; null for one of an Aleo function.</param>
public sealed record ProofDocument(Proof? Aleo, ModelProof? Direct)
{
    /// <summary>Reads a file, once: it may be a pipe.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
    public static ProofDocument Load(string path) => Read(UntrustedFile.ReadAllBytes(path, ProofFile.MaximumBytes, "give a proof that 'zkml prove' wrote"), path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are too many or malformed; the message names the place.</exception>
    public static ProofDocument Read(ReadOnlyMemory<byte> bytes, string name) =>
        bytes.Length > ProofFile.MaximumBytes ? throw new MalformedInputException(name, "", $"{bytes.Length} bytes, expected at most {ProofFile.MaximumBytes}")
        : DirectProofFile.Is(bytes.Span) ? new(null, DirectProofFile.Read(bytes, name))
        : new(ProofFile.Read(bytes, name), null);
}
