using System.Diagnostics;
using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Images.Decoding;

public class PictureFuzzTests
{
    public static TheoryData<string> Files => [.. Pictures.In("formats").Where(name => new FileInfo(Pictures.PathOf(name)).Length < 5000)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_picture_is_read_or_refused_in_one_line(string name) => Fuzz(name, rounds: 60, seed: 1).ShouldBeLessThan(TimeSpan.FromSeconds(5));

    /// <summary>Decodes mutants of a file; returns the longest time of one.</summary>
    internal static TimeSpan Fuzz(string name, int rounds, ulong seed)
    {
        var mutator = new PictureMutator(seed);
        var file = Pictures.Read(name);
        var others = Pictures.In("formats").Where(other => Path.GetExtension(other) == Path.GetExtension(name)).Select(Pictures.Read).ToArray();
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            var mutant = mutator.Mutate(file, others[round % others.Length]);
            var clock = Stopwatch.StartNew();
            try
            {
                var picture = PictureFile.Decode(mutant, "picture");
                picture.Pixels.Length.ShouldBe(4 * picture.Width * picture.Height);
            }
            catch (MalformedInputException problem)
            {
                problem.Message.ShouldNotContain('\n');
                problem.Message.Length.ShouldBeLessThan(300);
            }

            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
        }

        return slowest;
    }
}
