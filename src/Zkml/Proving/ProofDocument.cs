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
    public static ProofDocument Load(string path)
    {
        var bytes = UntrustedFile.ReadAllBytes(path, ProofFile.MaximumBytes, "give a proof that 'zkml prove' wrote");
        return DirectProofFile.Is(bytes) ? new(null, DirectProofFile.Read(bytes, path)) : new(ProofFile.Read(bytes, path), null);
    }
}
