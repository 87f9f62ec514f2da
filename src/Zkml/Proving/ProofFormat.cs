namespace Zkml.Proving;

/// <summary>The constants that the writer and the reader of proof files share.</summary>
internal static class ProofFormat
{
    public const string Name = "zkml-proof";

    public const int Version = 1;
}
