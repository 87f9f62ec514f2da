using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>One way to forge a proof, and how it is told from all others.</summary>
/// <param name="Reason">What the verdict says; null where the file is refused when it is read.</param>
/// <param name="Words">What the explanation, or the refusal, says besides.</param>
/// <param name="Change">Makes the forged file's text of a genuine document.</param>
internal sealed record ForgedProof(string? Reason, string Words, Func<JsonObject, string> Change)
{
    public ForgedProof(string? reason, string words, Action<JsonObject> change)
        : this(reason, words, document =>
        {
            var before = document.ToJsonString();
            change(document);
            document.ToJsonString().ShouldNotBe(before, "nothing was changed");
            return document.ToJsonString();
        })
    {
    }

    /// <summary>What the verifier trusts, as options of the command.</summary>
    public Func<ProvenDigit, string[]> Trusting { get; init; } = _ => [];
}
