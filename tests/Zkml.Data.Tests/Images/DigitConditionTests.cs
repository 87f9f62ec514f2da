using Zkml.Data.Images.Pictures;
using Zkml.Data.Tests.Datasets;
using Zkml.Data.Tests.Images.Scenes;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Images;

/// <summary>Digits where people write them, read by the default preset.</summary>
public class DigitConditionTests
{
    public static TheoryData<string, int> Conditions => new()
    {
        { "plain", 10 },
        { "wide", 8 },
        { "whiteontransparent", 8 },
        { "underline", 8 },
        { "borderframe", 8 },
        { "boxed", 8 },
        { "thumb", 8 },
        { "deskcorner", 8 },
        { "deskfull", 8 },
        { "hardshadow", 8 },
        { "ruledstrong", 8 },
        { "squaredstrong", 8 },
    };

    public static TheoryData<SceneKind> Kinds => [.. Enum.GetValues<SceneKind>()];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Digits_are_read_in_every_condition(string condition, int least) =>
        Enumerable.Range(0, 10).Count(digit => IsRead(Pictures.Read($"conditions/{condition}_{digit}.png"), digit)).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Digits_are_read_on_papers_pens_and_lights_that_nobody_looked_at(SceneKind kind)
    {
        var scenes = Enumerable.Range(0, 6).Select(i => i % 2 == 0
            ? ScenePainter.Draw(kind, 5000 + (ulong)i, i)
            : ScenePainter.Draw(kind, 5000 + (ulong)i, Mnist.Test.Label(700 + i), Mnist.Test.Image(700 + i).ToArray()));

        scenes.Count(scene => IsRead(scene.File, scene.Digit!.Value)).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData("others/cut.png", "the picture ends in the middle")]
    [InlineData("others/empty-photo.jpg", "digit was found")]
    [InlineData("others/empty-squared.jpg", "no digit was found: nothing in the picture looks written")]
    [InlineData("others/speck.png", "no digit was found: what is written is too small")]
    [InlineData("others/two-17.png", "several digits or other marks were found")]
    [InlineData("others/two-42.png", "several digits or other marks were found")]
    public void A_picture_without_a_single_digit_is_refused_with_a_reason(string name, string reason) =>
        Should.Throw<MalformedInputException>(() => DigitPicture.Decode(Pictures.Read(name), "picture")).Message.ShouldContain(reason);

    [Theory]
    [InlineData(SceneKind.RuledOnDesk)]
    [InlineData(SceneKind.Underlined)]
    public void What_is_left_of_a_paper_without_a_digit_is_refused_or_doubtful(SceneKind kind)
    {
        for (var seed = 20010UL; seed < 20015; seed++)
        {
            var scene = ScenePainter.DrawOther("nothing", kind, seed);
            try
            {
                DigitPicture.Read(scene.File, "paper").Doubts.ShouldNotBeEmpty(scene.Description);
            }
            catch (MalformedInputException refusal)
            {
                refusal.Problem.ShouldContain("digit");
            }
        }
    }

    private static bool IsRead(byte[] file, int digit)
    {
        try
        {
            return PictureReading.Read(DigitPicture.Decode(file, "picture")) == digit;
        }
        catch (MalformedInputException)
        {
            return false;
        }
    }
}
