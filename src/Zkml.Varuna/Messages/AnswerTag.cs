namespace Zkml.Varuna.Messages;

/// <summary>The tags of answers; docs/direct-engine-protocol.md describes their fields.</summary>
internal static class AnswerTag
{
    public const byte Served = 0;
    public const byte Refused = 1;

    /// <summary>May come before an answer; the field is the stage that a long request has reached.</summary>
    public const byte Progress = 2;
}
