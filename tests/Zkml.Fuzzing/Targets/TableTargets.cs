using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Zkml.Data.Datasets.Idx;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Data.Images.Pictures;
using Zkml.Fuzzing.Mutation;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Fuzzing.Targets;

/// <summary>Data: tables and their schemas, files of images, pictures.</summary>
internal static class TableTargets
{
    private const string Rows = "length,width,colour,kind\n5.1,3.5,red,a\n4.9,,blue,b\n\"6,0\",2.9,\"light \"\"red\"\"\",a\n7,3,green,b\n";
    private const string European = "Länge;Größe;Art\n1,5;1.000,25;ä\n2,25;3.000;ö\n-;4.500,5;ä\n";

    public static IEnumerable<FuzzTarget> All()
    {
        var schema = SchemaInference.Infer(Table());
        yield return new(
            "csv",
            8,
            [
                .. SeedFiles.Of(Rows, "a,b\n1,2\n3,4\n", "x,y,z\r\n1.5,?,0\r\n-2,NA,1\r\n", European, "# prices\nprice|share|ok\n$1,234.5|12 %|yes\n$99|7 %|no\n$1,000|3 %|no\n", "sep=\t\nid\tday\tkind\n1\t2024-01-31\t1\n2\t2024-02-01 12:30\t1.0\n"),
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(European)).ToArray(),
                Encoding.Latin1.GetBytes(European),
            ],
            new Mixed(new TextMutator(["\"", "\"\"", "?", "NA", "nan", "inf", "1,2,3", "1.234,5", "31.12.2024", "€", "true", "#N/A", "−1", "sep=;\n", "\ufeff"], ",\"\r\t;|")),
            ReadTable,
            typeof(MalformedInputException));
        yield return new("schema", 4, [Save(schema)], new Mixed(new JsonMutator()), ReadSchema, typeof(MalformedInputException));
        yield return new("idx", 4, [Images(2, 28), Images(3, 4), Labels(5)], new ByteMutator(), ReadIdx, typeof(MalformedInputException));
        yield return new("gzip", 3, [Packed(Images(2, 28)), Packed(Encoding.UTF8.GetBytes(Rows))], new ByteMutator(), Unpack, typeof(MalformedInputException));
        yield return new("picture", 4, SeedFiles.In("tests/pictures/formats", "*", 40_000), new ByteMutator(), ReadPicture, typeof(MalformedInputException), typeof(MissingComponentException));
    }

    private static Outcome ReadTable(FuzzInput input)
    {
        var table = CsvFile.Read(input.Path, new() { HasHeader = (input.Number % 4) switch { 0 => true, 1 => false, _ => null } });
        var understood = TableInference.Understand("table", table);
        understood.Schema.ReadFeatures(understood.Samples, understood.Samples.Rows.AsSpan());
        return Outcome.Ran;
    }

    private static Outcome ReadSchema(FuzzInput input)
    {
        var schema = TableSchemaFile.Load(input.Path);
        var saved = $"{input.Path}.schema";
        TableSchemaFile.Save(saved, schema);
        if (!TableSchemaFile.Load(saved).Equals(schema))
        {
            throw new InvalidOperationException("a schema that was saved reads as another one");
        }

        var table = Table();
        var samples = TableDataset.Unlabelled("table", table, schema.Target);
        schema.ReadFeatures(samples, samples.Rows.AsSpan());
        return Outcome.Ran;
    }

    private static Outcome ReadIdx(FuzzInput input)
    {
        if (input.Number % 2 == 0)
        {
            IdxReader.ReadImages(input.Path);
        }
        else
        {
            IdxReader.ReadLabels(input.Path, 10);
        }

        return Outcome.Read;
    }

    private static Outcome Unpack(FuzzInput input)
    {
        PackedFile.Unpack(input.Content, "packed", 50_000_000);
        return Outcome.Read;
    }

    private static Outcome ReadPicture(FuzzInput input)
    {
        DigitPicture.Decode(input.Content, "picture");
        return Outcome.Read;
    }

    private static byte[] Images(int count, int side)
    {
        var file = new byte[16 + (count * side * side)];
        int[] header = [2051, count, side, side];
        for (var i = 0; i < header.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 * i), header[i]);
        }

        return file;
    }

    private static byte[] Labels(int count)
    {
        var file = new byte[8 + count];
        BinaryPrimitives.WriteInt32BigEndian(file, 2049);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4), count);
        return file;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static RawTable Table() => CsvFile.Read(Encoding.UTF8.GetBytes(Rows), "rows.csv");

    private static byte[] Save(TableSchema schema)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "schema.json");
        TableSchemaFile.Save(path, schema);
        return File.ReadAllBytes(path);
    }
}
