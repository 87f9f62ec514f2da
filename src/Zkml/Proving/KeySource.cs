namespace Zkml.Proving;

/// <summary>How a verifier came by the verifying key.</summary>
public enum KeySource
{
    /// <summary>Derived from the program's text, now or in an earlier run: the proof is about that text.</summary>
    Derived,

    /// <summary>The verifier knows its hash: the proof is about the program of that key, whatever the file's text says.</summary>
    Trusted,
}
