namespace Zkml.Varuna.Messages;

/// <summary>The tags of requests; docs/direct-engine-protocol.md describes their fields.</summary>
internal static class RequestTag
{
    public const byte Identify = 1;
    public const byte SetUp = 2;
    public const byte Prove = 3;
    public const byte Verify = 4;
    public const byte CheckKey = 5;
    public const byte Witness = 6;
    public const byte Digest = 7;
    public const byte Sizes = 8;
    public const byte DescribeKey = 9;
}
