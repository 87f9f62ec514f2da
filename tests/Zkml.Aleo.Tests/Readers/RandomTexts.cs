using Zkml.Aleo.Printing;
using Zkml.Aleo.Tests.Properties;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>Texts of programs with a few changes each, decided by a seed.</summary>
internal static class RandomTexts
{
    private const int MostChanges = 4;

    private static readonly string[] Small =
    [
        "program small.aleo;\n\nfunction main:\n    input r0 as u8.public;\n    add r0 1u8 into r1;\n    output r1 as u8.public;\n",
        "program small.aleo;\n\nstruct row:\n    x as u8;\n    y as [[u8; 2u32]; 3u32];\n\nfunction main:\n    input r0 as [row; 2u32].private;\n    is.eq r0[0u32].y[1u32][0u32] 1u8 into r1;\n    output r1 as boolean.private;\n",
        "program small.aleo;\n\nfunction main:\n    hash.psd2 -5field into r0 as scalar;\n    cast 0group into r1 as group.y;\n    is.neq aleo::GENERATOR aleo::GENERATOR_POWERS[3u32] into r2;\n    output small.aleo as address.public;\n    output self.signer as address.private;\n",
        "program small.aleo;\n\nmapping m:\n    key as [u8; 2u32].public;\n    value as field.public;\n\nfunction main:\n    input r0 as [u8; 2u32].public;\n    async main r0 into r1;\n    output r1 as small.aleo/main.future;\n\nfinalize main:\n    input r0 as [u8; 2u32].public;\n    rand.chacha checksum small.aleo into r1 as field;\n    set r1 into m[r0];\n    is.eq main/checksum checksum into r2;\n",
    ];

    /// <summary>Programs that are changed, as they are; random ones are changed besides.</summary>
    public static IEnumerable<(string Text, string Kind)> Unchanged => [.. Small.Append(Samples.Neuron).Append(Samples.Ledger).Select(text => (text, "unchanged"))];

    public static IEnumerable<(string Text, string Kind)> Draw(int seed, int count)
    {
        var random = new Random(seed);
        var mutator = new TextMutator(random);
        for (var index = 0; index < count; index++)
        {
            var text = Program(random);
            var kind = "";
            for (var changes = Changes(random); changes > 0; changes--)
            {
                (text, kind) = mutator.Change(text);
            }

            yield return (text, kind);
        }
    }

    // Mostly one: of two changes, the one that is refused by both hides the other.
    private static int Changes(Random random) => random.Next(3) < 2 ? 1 : random.Next(2, MostChanges + 1);

    private static string Program(Random random) => random.Next(4) switch
    {
        0 => Samples.Neuron,
        1 => Samples.Ledger,
        2 => Small[random.Next(Small.Length)],
        _ => AleoPrinter.Print(RandomProgram.Create(random.Next()).Program),
    };
}
