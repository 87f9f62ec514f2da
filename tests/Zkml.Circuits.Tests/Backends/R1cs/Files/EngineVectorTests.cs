using System.Buffers.Binary;
using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Testing;

namespace Zkml.Circuits.Tests.Backends.R1cs.Files;

/// <summary>
/// The engine has a reader and an evaluator of its own, in Rust. Its tests (native/direct/witness/tests) read a file of witness programs, good and damaged, with inputs and every wire; this one makes sure
/// that the file says what C# gives.
/// </summary>
public class EngineVectorTests
{
    private const int Programs = 40;
    private const int Damaged = 200;

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "native/direct/witness/tests/vectors.bin");

    /// <summary>With ZKML_WRITE_VECTORS set, the file is written first.</summary>
    [Fact]
    public void The_vectors_of_the_engines_evaluator_are_what_this_one_gives()
    {
        var vectors = Vectors();
        if (Environment.GetEnvironmentVariable("ZKML_WRITE_VECTORS") is not null)
        {
            File.WriteAllBytes(Path, vectors);
        }

        File.ReadAllBytes(Path).AsSpan().SequenceEqual(vectors).ShouldBeTrue("run this test with ZKML_WRITE_VECTORS=1, and then `cargo test` in native/direct");
    }

    /// <summary>For each program three parts, each with its length before it: the file, the inputs, and all wires; or, for a damaged one that is refused, the file and the message.</summary>
    private static byte[] Vectors()
    {
        var (field, bytes, random) = (ScalarField.Bls12377, new MemoryStream(), new Random(9));
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = RandomWitnessProgram.Of(seed, small: seed % 3 == 0);
            AddEvaluated(bytes, WitnessProgramFile.Write(program.Program), program.Sample(field));
        }

        for (var number = 0; number < Damaged; number++)
        {
            var program = RandomWitnessProgram.Of(number % Programs);
            var file = WitnessProgramFile.Write(program.Program);
            Damage(ref file, random);
            try
            {
                WitnessProgramFile.Read(file);
                AddEvaluated(bytes, file, null);
            }
            catch (ConstraintFileException refused)
            {
                Add(bytes, file);
                Add(bytes, []);
                Add(bytes, System.Text.Encoding.UTF8.GetBytes(refused.Message));
            }
        }

        return bytes.ToArray();
    }

    private static void AddEvaluated(MemoryStream bytes, byte[] file, BigInteger[]? sample)
    {
        // Zeros are in the range of every input.
        var evaluator = new WitnessEvaluator(WitnessProgramFile.Read(file), ScalarField.Bls12377);
        var inputs = sample ?? new BigInteger[evaluator.InputCount];
        Add(bytes, file);
        Add(bytes, Elements(inputs));
        Add(bytes, Elements(evaluator.Evaluate(inputs)));
    }

    private static void Damage(ref byte[] file, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                file = file[..random.Next(file.Length)];
                break;
            case 1:
                file = [.. file, (byte)random.Next(256)];
                break;
            default:
                file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
                break;
        }
    }

    private static byte[] Elements(IEnumerable<BigInteger> values) =>
        [.. values.SelectMany(value => value.ToByteArray(isUnsigned: true).Concat(new byte[ScalarField.Bytes]).Take(ScalarField.Bytes))];

    private static void Add(MemoryStream bytes, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        bytes.Write(length);
        bytes.Write(part);
    }
}
