using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Tests.Presets;
using Zkml.Training.Presets;

namespace Zkml.Tests.Running;

/// <summary>What is said of pictures of digits, letters and nothing, read by the default preset.</summary>
public sealed class ClassDoubtsTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly TranspiledDirectory _digits;

    public ClassDoubtsTests()
    {
        ProjectWriter.Write(TranspiledPresets.Get(PresetCatalogue.Default.Name), _folder.Path, []);
        _digits = TranspiledDirectory.Open(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain")]
    [InlineData("wide")]
    [InlineData("boxed")]
    public void Hardly_a_digit_that_is_read_rightly_is_doubtful_and_each_that_is_not(string condition)
    {
        var readings = Enumerable.Range(0, 10).Select(digit => (Digit: digit, Reading: Read($"conditions/{condition}_{digit}.png"))).ToArray();

        readings.Count(each => each.Digit == each.Reading.Class && each.Reading.IsDoubtful).ShouldBeLessThanOrEqualTo(1);
        readings.Where(each => each.Digit != each.Reading.Class).ShouldAllBe(each => each.Reading.IsDoubtful);
    }

    public static TheoryData<string> Others => [.. Pictures.In("others")];

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_single_digit_is_refused_or_doubtful(string name)
    {
        try
        {
            Read(name).IsDoubtful.ShouldBeTrue();
        }
        catch (MalformedInputException refusal)
        {
            refusal.Problem.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Images_of_the_test_split_that_are_read_wrongly_are_mostly_doubtful_and_the_others_hardly_ever()
    {
        var test = DatasetCatalogue.LoadSplit("mnist", Split.Test);
        int right = 0, rightAndDoubtful = 0, wrong = 0, wrongAndDoubtful = 0;
        for (var i = 0; i < 2000; i++)
        {
            var image = test.Image(i).ToArray();
            var isRight = ClassOf(image) == test.Label(i);
            // Of those that are right a part is enough.
            if (!isRight || i % 20 == 0)
            {
                var isDoubtful = !ClassDoubts.Of(ImageScorer.Of(_digits)!, image, isWritten: true).IsEmpty;
                (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
                rightAndDoubtful += isRight && isDoubtful ? 1 : 0;
                wrongAndDoubtful += !isRight && isDoubtful ? 1 : 0;
            }
        }

        wrong.ShouldBeGreaterThan(10);
        ((double)wrongAndDoubtful / wrong).ShouldBeGreaterThan(0.8);
        ((double)rightAndDoubtful / right).ShouldBeLessThan(0.15);
    }

    private (int Class, bool IsDoubtful) Read(string name)
    {
        var picture = DigitPicture.Read(Pictures.Read(name), name);
        return (ClassOf(picture.Image), !picture.Doubts.IsEmpty || !ClassDoubts.Of(ImageScorer.Of(_digits)!, picture.Image, isWritten: true).IsEmpty);
    }

    private int ClassOf(byte[] image) => _digits.ScoreOf(SampleInput.OfImage(image, (ImagePipeline)_digits.Manifest.Pipeline).Inputs)!.Margin.Class;
}
