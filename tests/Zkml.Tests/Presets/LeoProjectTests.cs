using Zkml.Running;
using Zkml.SnarkVm.Leo;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Presets;

public class LeoProjectTests
{
    private const int Images = 20;

    [FactWithLeo]
    public async Task The_default_presets_Leo_project_builds_passes_its_tests_and_costs_at_most_two_constraints_more()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        using var folder = new TemporaryDirectory();
        ProjectWriter.Write(transpiled, folder.Path, Samples(transpiled, 3));
        var leo = LeoCompiler.Find()!;
        await leo.BuildAsync(folder.Path);
        (await leo.TestAsync(folder.Path)).ShouldBe(3);

        var synthesis = (await leo.SynthesizeAsync(folder.Path, transpiled.Options.Name)).Single(function => function.Function == "main");
        synthesis.Circuit.Constraints.ShouldBeInRange(transpiled.Count.Constraints.Total - 2, transpiled.Count.Constraints.Total + 2);
    }

    [FactWithLeo]
    public async Task The_compiled_project_gives_the_circuits_class_on_twenty_test_images()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        using var folder = new TemporaryDirectory();
        // Each sample is a @test function, so that one run of the compiler evaluates all of them.
        ProjectWriter.Write(transpiled, folder.Path, Samples(transpiled, Images));
        (await LeoCompiler.Find()!.TestAsync(folder.Path)).ShouldBe(Images);
    }

    [FactWithLeo]
    public async Task A_project_whose_test_expects_another_class_fails_it()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        using var folder = new TemporaryDirectory();
        ProjectWriter.Write(transpiled, folder.Path, Samples(transpiled, 2));
        var tests = Directory.GetFiles(Path.Combine(folder.Path, "tests"), "*.leo").ShouldHaveSingleItem();
        var expected = $"assert_eq(result, {TranspiledDirectory.Open(folder.Path).Run(TranspiledPresets.Encode(transpiled, 0)).Class}u8);";
        var text = await File.ReadAllTextAsync(tests);
        text.ShouldContain(expected);
        await File.WriteAllTextAsync(tests, text.Replace(expected, "assert_eq(result, 255u8);", StringComparison.Ordinal));

        (await Should.ThrowAsync<LeoException>(() => LeoCompiler.Find()!.TestAsync(folder.Path))).Message.ShouldContain("1 out of 2 tests failed");
    }

    [FactWithLeo]
    public async Task Leo_run_gives_what_the_interpreter_gives()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        using var folder = new TemporaryDirectory();
        ProjectWriter.Write(transpiled, folder.Path, []);
        var directory = TranspiledDirectory.Open(folder.Path);
        var inputs = TranspiledPresets.Encode(transpiled, 7);
        var outputs = await LeoCompiler.Find()!.EvaluateAsync(folder.Path, directory.Program, "main", [directory.ToInput(inputs)]);
        outputs.ShouldBe([$"{directory.Run(inputs).Class}u8"]);
    }

    private static TestSample[] Samples(TranspiledModel transpiled, int count) => [.. Enumerable.Range(0, count).Select(image =>
        new TestSample($"mnist:test:{image}", TranspiledPresets.Encode(transpiled, image), TranspiledPresets.Data(transpiled).Test.Label(image)))];
}
