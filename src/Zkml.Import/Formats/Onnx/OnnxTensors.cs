using System.Buffers.Binary;
using Zkml.Host;
using Zkml.Import.Formats.Onnx.Schema;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Numbers of a tensor, whichever of its fields holds them. Type numbers: <c>TensorProto.DataType</c> of the ONNX schema.</summary>
internal static class OnnxTensors
{
    public const int Float = 1;
    public const int Byte = 2;
    public const int Long = 7;
    public const int Double = 11;

    public static double[] Reals(TensorProto tensor, string file, string place) => tensor.DataType switch
    {
        Float when tensor.RawData.IsEmpty => Check([.. tensor.FloatData.Select(value => (double)value)], tensor, file, place),
        Float => Check(Raw(tensor, sizeof(float), bytes => (double)BinaryPrimitives.ReadSingleLittleEndian(bytes), file, place), tensor, file, place),
        Double when tensor.RawData.IsEmpty => Check([.. tensor.DoubleData], tensor, file, place),
        Double => Check(Raw(tensor, sizeof(double), BinaryPrimitives.ReadDoubleLittleEndian, file, place), tensor, file, place),
        _ => throw new MalformedInputException(file, place, $"expected a tensor of type float (1) or double (11), found type {tensor.DataType}"),
    };

    public static long[] Bytes(TensorProto tensor, string file, string place) => tensor.DataType switch
    {
        Byte when tensor.RawData.IsEmpty => Check([.. tensor.Int32Data.Select(value => (long)value)], tensor, file, place),
        Byte => Check(Raw(tensor, 1, bytes => (long)bytes[0], file, place), tensor, file, place),
        _ => throw new MalformedInputException(file, place, $"expected a tensor of type uint8 (2), found type {tensor.DataType}"),
    };

    private delegate T Decoder<T>(ReadOnlySpan<byte> bytes);

    private static T[] Raw<T>(TensorProto tensor, int size, Decoder<T> decode, string file, string place)
    {
        var bytes = tensor.RawData.Span;
        if (bytes.Length % size != 0)
        {
            throw new MalformedInputException(file, place, $"the tensor has {bytes.Length} bytes; expected a multiple of {size}");
        }

        var values = new T[bytes.Length / size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = decode(bytes[(i * size)..]);
        }

        return values;
    }

    private static T[] Check<T>(T[] values, TensorProto tensor, string file, string place) =>
        tensor.Dims.Count == 1 && tensor.Dims[0] == values.Length
            ? values
            : throw new MalformedInputException(file, place, $"the tensor holds {values.Length} numbers; its shape is [{string.Join(", ", tensor.Dims)}]; expected one dimension");
}
