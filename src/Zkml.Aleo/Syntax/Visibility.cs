namespace Zkml.Aleo.Syntax;

/// <summary>Who sees a function's input or output.</summary>
public enum Visibility
{
    /// <summary>Only the caller: the ledger holds a ciphertext.</summary>
    Private,

    /// <summary>Everyone.</summary>
    Public,
}
