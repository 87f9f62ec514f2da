namespace Zkml.Varuna.Messages;

/// <summary>What a message may hold. Checked before memory is taken.</summary>
internal static class MessageLimits
{
    /// <summary>The length of a message; the proving key of a million constraints fits.</summary>
    public const int Bytes = 1 << 30;

    /// <summary>The number of instances in one proof.</summary>
    public const int Instances = 128;

    /// <summary>The length of a field element.</summary>
    public const int ElementBytes = 32;
}
