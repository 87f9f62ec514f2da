using System.Buffers.Binary;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets.Idx;

/// <summary>
/// Reads IDX files, the format of MNIST and its relatives (http://yann.lecun.com/exdb/mnist): a big-endian magic number, one 32-bit size
/// a dimension, then the bytes. Every size is checked against the file's length before any memory is taken.
/// </summary>
public static class IdxReader
{
    private const uint LabelsMagic = 2049;
    private const uint ImagesMagic = 2051;
    private const int LabelsHeader = 8;
    private const int ImagesHeader = 16;
    private const int MaximumCount = 1_000_000;
    private const int MaximumSide = 256;
    private const long MaximumLength = 256_000_000;

    /// <summary>Reads the images of a file of type 2051: count, height, width, then one byte a pixel, row by row.</summary>
    /// <exception cref="MalformedInputException">Not such a file, or its length does not fit its header.</exception>
    public static IdxImages ReadImages(string path)
    {
        using var file = Open(path);
        Span<byte> header = stackalloc byte[ImagesHeader];
        ReadHeader(path, file, header, ImagesMagic, "images");
        var count = ReadSize(path, header, 4, "number of images", MaximumCount);
        var height = ReadSize(path, header, 8, "image height", MaximumSide);
        var width = ReadSize(path, header, 12, "image width", MaximumSide);
        return new(ReadBody(path, file, ImagesHeader, (long)count * height * width, $"{count} images of {height}×{width}"), width, height);
    }

    /// <summary>Reads the labels of a file of type 2049: count, then one byte a label.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classes">How many classes there are: a label is less than this.</param>
    /// <exception cref="MalformedInputException">Not such a file, its length does not fit its header, or a label is out of range.</exception>
    public static byte[] ReadLabels(string path, int classes)
    {
        using var file = Open(path);
        Span<byte> header = stackalloc byte[LabelsHeader];
        ReadHeader(path, file, header, LabelsMagic, "labels");
        var count = ReadSize(path, header, 4, "number of labels", MaximumCount);
        var labels = ReadBody(path, file, LabelsHeader, count, $"{count} labels");
        var wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classes - 1));
        return wrong < 0
            ? labels
            : throw new MalformedInputException(path, $"byte {LabelsHeader + wrong}", $"label {wrong} is {labels[wrong]}; labels go from 0 to {classes - 1}");
    }

    private static FileStream Open(string path)
    {
        if (FileKinds.Of(path) is FileKind.Stream or FileKind.Other)
        {
            // Its length is compared with its header, and its hash is made in a second reading.
            throw new MalformedInputException(path, "", "this is a pipe or a device, expected a regular file");
        }

        try
        {
            // No buffer: the body is read in one piece.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MalformedInputException(path, "", $"cannot be read: {problem.Message}");
        }
    }

    private static void ReadHeader(string path, FileStream file, Span<byte> header, uint magic, string kind)
    {
        if (file.Length < header.Length)
        {
            throw new MalformedInputException(path, "", $"the file has {file.Length} bytes; the header of an IDX file of {kind} alone has {header.Length}");
        }

        file.ReadExactly(header);
        var found = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (found != magic)
        {
            var hint = found >> 16 == 0x1F8B ? "; the file is compressed, unpack it with gunzip first" : "";
            throw new MalformedInputException(path, "byte 0", $"the magic number is {found}; an IDX file of {kind} begins with {magic}{hint}");
        }
    }

    private static int ReadSize(string path, ReadOnlySpan<byte> header, int offset, string what, int maximum)
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(header[offset..]);
        return size >= 1 && size <= maximum
            ? (int)size
            : throw new MalformedInputException(path, $"byte {offset}", $"the {what} is {size}; 1 to {maximum} is allowed");
    }

    private static byte[] ReadBody(string path, FileStream file, int header, long length, string content)
    {
        if (length > MaximumLength)
        {
            throw new MalformedInputException(path, "", $"the header announces {content}, {length} bytes; at most {MaximumLength} are read");
        }

        if (file.Length != header + length)
        {
            var problem = file.Length < header + length ? "truncated" : "too long";
            throw new MalformedInputException(path, "", $"the file is {problem}: {file.Length} bytes, but its header announces {content}, which take {header + length}");
        }

        var body = GC.AllocateUninitializedArray<byte>((int)length);
        file.ReadExactly(body);
        return body;
    }
}
