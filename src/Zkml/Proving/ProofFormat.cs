namespace Zkml.Proving;

/// <summary>What writer and reader of proof files agree on.</summary>
internal static class ProofFormat
{
    public const string Name = "zkml-proof";

    public const int Version = 1;
}
