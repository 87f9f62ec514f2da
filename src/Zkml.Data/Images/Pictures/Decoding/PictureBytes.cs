using System.Buffers.Binary;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>The bytes of a picture file, of which none is read that is not there.</summary>
/// <param name="content">The whole file.</param>
/// <param name="name">What errors call it.</param>
internal readonly ref struct PictureBytes(ReadOnlySpan<byte> content, string name)
{
    private readonly ReadOnlySpan<byte> _content = content;

    /// <summary>What errors call the file.</summary>
    public string Name { get; } = name;

    /// <summary>How many there are.</summary>
    public int Length => _content.Length;

    /// <summary>One byte.</summary>
    /// <exception cref="MalformedInputException">The file ends before it; so it is with all others.</exception>
    public byte this[long position] => At(position, 1)[0];

    /// <summary>Some bytes.</summary>
    public ReadOnlySpan<byte> At(long position, int count) =>
        position + count <= _content.Length ? _content.Slice((int)position, count) : throw Truncated();

    /// <summary>Whether a text of ASCII characters stands there.</summary>
    public bool HasText(long position, ReadOnlySpan<byte> text) => position + text.Length <= _content.Length && At(position, text.Length).SequenceEqual(text);

    /// <summary>Two bytes, the higher first.</summary>
    public int BigEndian16(long position) => BinaryPrimitives.ReadUInt16BigEndian(At(position, 2));

    /// <summary>Four bytes, the highest first.</summary>
    public uint BigEndian32(long position) => BinaryPrimitives.ReadUInt32BigEndian(At(position, 4));

    /// <summary>Two bytes, the lower first.</summary>
    public int LittleEndian16(long position) => BinaryPrimitives.ReadUInt16LittleEndian(At(position, 2));

    /// <summary>Three bytes, the lowest first.</summary>
    public int LittleEndian24(long position) => LittleEndian16(position) | (this[position + 2] << 16);

    /// <summary>Four bytes, the lowest first.</summary>
    public uint LittleEndian32(long position) => BinaryPrimitives.ReadUInt32LittleEndian(At(position, 4));

    /// <summary>The file ends too early.</summary>
    public MalformedInputException Truncated() => new(Name, $"byte {Length}", "the picture ends in the middle; copy or save it again");

    /// <summary>The file says something that cannot be.</summary>
    public MalformedInputException Damaged(long position, string what) => new(Name, FormattableString.Invariant($"byte {position}"), $"the picture is damaged: {what}; save it again");

    /// <summary>The file holds several pictures.</summary>
    public MalformedInputException Animated() => new(Name, "", "the picture is an animation; save one of its frames as PNG");
}
