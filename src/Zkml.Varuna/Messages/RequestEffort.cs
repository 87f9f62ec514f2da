namespace Zkml.Varuna.Messages;

/// <summary>What a request may take.</summary>
internal enum RequestEffort
{
    /// <summary>Starting, and saying what it is.</summary>
    Start,

    /// <summary>Checking something.</summary>
    Check,

    /// <summary>Making keys or proofs.</summary>
    Prove,
}
