namespace Zkml.Proving;

/// <summary>Where a verifier got the verifying key from.</summary>
public enum KeySource
{
    /// <summary>Derived from the program's text, now or in an earlier run: the proof is about that text.</summary>
    Derived,

    /// <summary>The verifier knows the key's hash: the proof is about the program of that key, whatever text the file holds.</summary>
    Trusted,
}
