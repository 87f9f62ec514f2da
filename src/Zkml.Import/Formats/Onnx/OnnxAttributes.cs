using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Zkml.Host;
using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;
using Kind = Zkml.Import.Formats.Onnx.Schema.AttributeProto.Types.AttributeType;

namespace Zkml.Import.Formats.Onnx;

/// <summary>The attributes of one ONNX operator, asked for by name and type.</summary>
internal sealed class OnnxAttributes
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, AttributeProto> _attributes = [];

    public OnnxAttributes(NodeProto node, string file)
    {
        File = file;
        Place = OnnxNames.Of(node);
        foreach (var attribute in node.Attribute)
        {
            if (!_attributes.TryAdd(attribute.Name, attribute))
            {
                throw new MalformedInputException(file, PlaceOf(attribute.Name), "the attribute is there twice");
            }
        }
    }

    public string File { get; }

    /// <summary>The operator, for messages.</summary>
    public string Place { get; }

    /// <summary>Refuses an attribute of another name: it may change what the model predicts.</summary>
    public void RequireKnown(FrozenSet<string> known)
    {
        foreach (var name in _attributes.Keys)
        {
            if (!known.Contains(name))
            {
                throw new MalformedInputException(
                    File, Place, $"the attribute '{OneLine.Of(name)}' is not known here, and might change what the model predicts; convert the model with a version of the operator that this one knows");
            }
        }
    }

    public string PlaceOf(string name) => $"{Place}, {name}";

    /// <summary>Whole numbers; none where the attribute is missing.</summary>
    public IReadOnlyList<long> Integers(string name) => Find(name, Kind.Ints)?.Ints ?? (IReadOnlyList<long>)[];

    /// <summary>Whole numbers, as many as expected.</summary>
    public IReadOnlyList<long> Integers(string name, int count)
    {
        var numbers = Integers(name);
        RequireLength(numbers.Count, name, count);
        return numbers;
    }

    /// <summary>Whole numbers, as many as expected; null if there are none.</summary>
    public IReadOnlyList<long>? IntegersOrNone(string name, int count) => Integers(name).Count == 0 ? null : Integers(name, count);

    public long Integer(string name, long fallback) => Find(name, Kind.Int)?.I ?? fallback;

    public string Text(string name, string fallback) => Find(name, Kind.String) is { } attribute ? Decode(attribute.S, name) : fallback;

    public ImmutableArray<string> Texts(string name) => [.. (Find(name, Kind.Strings)?.Strings ?? []).Select(text => Decode(text, name))];

    /// <summary>Texts as the file has them, as many as expected.</summary>
    public IReadOnlyList<ByteString> RawTexts(string name, int count)
    {
        var texts = Find(name, Kind.Strings)?.Strings ?? (IReadOnlyList<ByteString>)[];
        RequireLength(texts.Count, name, count);
        return texts;
    }

    /// <summary>Real numbers, as floats or as the tensor <c>NAME_as_tensor</c>; none where both are missing.</summary>
    public double[] Reals(string name) => (Find(name, Kind.Floats), Find($"{name}_as_tensor", Kind.Tensor)) switch
    {
        ({ }, { }) => throw new MalformedInputException(File, PlaceOf(name), "the numbers are there as floats and as a tensor; expected one of them"),
        ({ } floats, null) => [.. floats.Floats.Select(value => (double)value)],
        (null, { } tensor) => OnnxTensors.Reals(tensor.T, File, PlaceOf($"{name}_as_tensor")),
        _ => [],
    };

    /// <summary>Real numbers, as many as expected.</summary>
    public double[] Reals(string name, int count)
    {
        var numbers = Reals(name);
        RequireLength(numbers.Length, name, count);
        return numbers;
    }

    /// <summary>The real numbers of a tensor, as many as expected.</summary>
    public double[] TensorOfReals(string name, int count)
    {
        var numbers = OnnxTensors.Reals(Tensor(name), File, PlaceOf(name));
        RequireLength(numbers.Length, name, count);
        return numbers;
    }

    /// <summary>The bytes of a tensor, as many as expected.</summary>
    public long[] TensorOfBytes(string name, int count)
    {
        var numbers = OnnxTensors.Bytes(Tensor(name), File, PlaceOf(name));
        RequireLength(numbers.Length, name, count);
        return numbers;
    }

    private TensorProto Tensor(string name) =>
        Find(name, Kind.Tensor)?.T ?? throw new MalformedInputException(File, Place, $"the attribute '{name}' is missing");

    private void RequireLength(int length, string name, int count)
    {
        if (length != count)
        {
            throw new MalformedInputException(File, PlaceOf(name), $"the array has {length} elements; {count} are expected");
        }
    }

    private AttributeProto? Find(string name, Kind kind)
    {
        if (!_attributes.TryGetValue(name, out var attribute))
        {
            return null;
        }

        return attribute.Type == kind && (kind != Kind.Tensor || attribute.T is not null)
            ? attribute
            : throw new MalformedInputException(File, PlaceOf(name), $"expected an attribute of type {kind}, found {attribute.Type}");
    }

    private string Decode(ByteString bytes, string name)
    {
        try
        {
            return StrictUtf8.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedInputException(File, PlaceOf(name), "a text is not UTF-8");
        }
    }
}
