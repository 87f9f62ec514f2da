using System.Text.Json;
using System.Text.Unicode;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import;

/// <summary>Calls files what they are that people give instead of a model that can be read, and says how to save one. None of them is opened: a pickle runs what is in it.</summary>
internal static class ForeignFiles
{
    private const string OtherwiseOnnx = "export the model to ONNX (skl2onnx for scikit-learn, torch.onnx.export, model.export(\"model.onnx\", format=\"onnx\") of Keras)";
    private const string SaveXGBoost = "save the model with save_model(\"model.json\")";

    private static readonly (byte[] Start, string Name, string Advice)[] Starts =
    [
        ("CBM1"u8.ToArray(), "CatBoost's binary form", "save the model with model.save_model(\"model.json\", format=\"json\")"),
        ("binf"u8.ToArray(), "XGBoost's old binary form", $"load it with the XGBoost that wrote it, at most 3.0, and {SaveXGBoost}"),
        ("bs64"u8.ToArray(), "XGBoost's old binary form as text", $"load it with the XGBoost that wrote it, and {SaveXGBoost}"),
        ("CONFIG-offset:"u8.ToArray(), "a snapshot of XGBoost with its configuration", SaveXGBoost),
        ("booster["u8.ToArray(), "a text dump of XGBoost, which names neither objective nor base score", SaveXGBoost),
        ("0:["u8.ToArray(), "a text dump of XGBoost, which names neither objective nor base score", SaveXGBoost),
        ("0:leaf="u8.ToArray(), "a text dump of XGBoost, which names neither objective nor base score", SaveXGBoost),
        ("version https://git-lfs"u8.ToArray(), "a pointer of Git LFS, not the file itself", "fetch it with git lfs pull"),
        ("PK\x03\x04"u8.ToArray(), "a zip archive, as PyTorch and Keras save models", OtherwiseOnnx),
        ("\x89HDF"u8.ToArray(), "an HDF5 file, as Keras saved models", OtherwiseOnnx),
        ([0x1F, 0x8B], "compressed with gzip", "decompress it; of a pickle or an RDS file, save the model in another form"),
        ([0x78, 0x01], "compressed with zlib, as joblib saves pickles", OtherwiseOnnx),
        ([0x78, 0x5E], "compressed with zlib, as joblib saves pickles", OtherwiseOnnx),
        ([0x78, 0x9C], "compressed with zlib, as joblib saves pickles", OtherwiseOnnx),
        ([0x78, 0xDA], "compressed with zlib, as joblib saves pickles", OtherwiseOnnx),
        ("BZh"u8.ToArray(), "compressed with bzip2", "decompress it"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "compressed with xz", "decompress it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "decompress it"),
        ([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "an array of NumPy", OtherwiseOnnx),
        ("PAR1"u8.ToArray(), "a table as Parquet", "give a model; a table is for --samples, as CSV"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture", "give a model"),
        ([0xFF, 0xD8, 0xFF], "a picture", "give a model"),
        ("%PDF"u8.ToArray(), "a PDF document", "give a model"),
        ("GGUF"u8.ToArray(), "a GGUF file of weights of a language model", OtherwiseOnnx),
        ("<?xml"u8.ToArray(), "an XML file, as PMML is", OtherwiseOnnx),
        ("<PMML"u8.ToArray(), "a PMML file", OtherwiseOnnx),
        ("<!DOCTYPE"u8.ToArray(), "a web page, not the file itself", "download the file as raw"),
        ("<html"u8.ToArray(), "a web page, not the file itself", "download the file as raw"),
    ];

    private static readonly (byte[] Module, string Name, string Advice)[] Libraries =
    [
        ("xgboost"u8.ToArray(), "XGBoost", SaveXGBoost),
        ("lightgbm"u8.ToArray(), "LightGBM", "save the model with booster_.save_model(\"model.txt\")"),
        ("catboost"u8.ToArray(), "CatBoost", "save the model with model.save_model(\"model.json\", format=\"json\")"),
        ("sklearn"u8.ToArray(), "scikit-learn", "export the model with skl2onnx.to_onnx"),
        ("torch"u8.ToArray(), "PyTorch", OtherwiseOnnx),
    ];

    /// <summary>Refuses a file that is known to be something else.</summary>
    public static void Refuse(ReadOnlySpan<byte> content, string file)
    {
        if (content.IsEmpty)
        {
            throw new MalformedInputException(file, "", "the file is empty; save the model again");
        }

        foreach (var (start, name, advice) in Starts)
        {
            if (content.StartsWith(start))
            {
                throw new MalformedInputException(file, "", $"this is {name}; {advice}");
            }
        }

        if (IsOldXGBoost(content))
        {
            throw new MalformedInputException(file, "", $"this is XGBoost's old binary form; load it with the XGBoost that wrote it, at most 3.0, and {SaveXGBoost}");
        }

        if (content.Length > 8 && content.Slice(4, 4).SequenceEqual("TFL3"u8))
        {
            throw new MalformedInputException(file, "", $"this is a model of TensorFlow Lite; {OtherwiseOnnx}");
        }

        if (IsPickle(content))
        {
            var (with, advice) = Library(content) is { } library ? ($" with a model of {library.Name}", library.Advice) : ("", OtherwiseOnnx);
            throw new MalformedInputException(file, "", $"this is a pickle of Python{with}; a pickle is never opened, since it runs what is in it: {advice}");
        }

        if (IsText(content))
        {
            throw new MalformedInputException(file, "", $"this is a text file and no model that is known here; expected {ModelImporter.KnownFormats}");
        }
    }

    /// <summary>Refuses what <c>save_config</c> of XGBoost writes, which looks like a model and has no trees.</summary>
    public static void RefuseConfiguration(JsonElement learner, string file)
    {
        if (learner.TryGet("generic_param", out _) && learner.TryGet("gradient_booster", out var booster) && !booster.TryGet("model", out _))
        {
            throw new MalformedInputException(file, "", $"this is a configuration of XGBoost (save_config), which has no trees; {SaveXGBoost}");
        }
    }

    /// <summary>What to say of JSON that is not a model.</summary>
    public static MalformedInputException UnknownJson(JsonElement root, string file)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object && (root[0].TryGet("nodeid", out _) || root[0].TryGet("leaf", out _))
                ? new(file, "", $"this is a JSON dump of XGBoost, which names neither objective nor base score; {SaveXGBoost}")
                : new(file, "", $"the file is a JSON array and no model that is known here; expected {ModelImporter.KnownFormats}");
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGet("Config", out _) && root.TryGet("Model", out _))
        {
            return new(file, "", $"this is a snapshot of XGBoost with its configuration; {SaveXGBoost}");
        }

        var format = root.ValueKind == JsonValueKind.Object && root.TryGet("format", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
        return format.StartsWith("zkml-", StringComparison.Ordinal)
            ? new(file, "", $"this is a file of zkml's own, {OneLine.Of(format)}; it is not to be imported")
            : new(file, "", $"the file is JSON but no model that is known here; expected {ModelImporter.KnownFormats}");
    }

    // Before version 1.0 it has no mark; behind numbers of fixed size stand the objective and the booster, each behind its length of eight bytes.
    private static bool IsOldXGBoost(ReadOnlySpan<byte> content)
    {
        const int header = 512;
        var start = content[..Math.Min(content.Length, header)];
        return start.IndexOf("\x06\0\0\0\0\0\0\0gbtree"u8) >= 0 || start.IndexOf("\x08\0\0\0\0\0\0\0gblinear"u8) >= 0 || start.IndexOf("\x04\0\0\0\0\0\0\0dart"u8) >= 0;
    }

    // A model of ONNX begins with a control character.
    private static bool IsText(ReadOnlySpan<byte> content) => content.IndexOfAnyInRange((byte)0, (byte)8) < 0 && content.IndexOfAnyInRange((byte)14, (byte)31) < 0 && Utf8.IsValid(content);

    // The opcode PROTO with a version, or the first opcodes of the versions before it had one.
    private static bool IsPickle(ReadOnlySpan<byte> content) =>
        content is [0x80, >= 2 and <= 5, ..] || (content is [(byte)'(' or (byte)'c', ..] && content.EndsWith("."u8) && content.IndexOf("\n"u8) >= 0);

    // The first module that a pickle names is that of the model; a LightGBM model also has parameters for XGBoost's ways.
    private static (byte[] Module, string Name, string Advice)? Library(ReadOnlySpan<byte> content)
    {
        (byte[], string, string)? first = null;
        var position = int.MaxValue;
        foreach (var library in Libraries)
        {
            if (content.IndexOf(library.Module) is >= 0 and var found && found < position)
            {
                (first, position) = (library, found);
            }
        }

        return first;
    }
}
