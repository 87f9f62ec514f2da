using Zkml.Running;
using Zkml.Testing;
using Zkml.Tests.Tables;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

public sealed class RandomSampleTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_of_a_table_that_is_not_at_hand_is_tested_on_inputs_that_its_circuit_takes()
    {
        var transpiled = TableModels.Iris(TableModels.Tree, new("flower_table"));
        var samples = TestSample.Random(transpiled.Model);

        ProjectWriter.Write(transpiled, _folder.Path, samples);

        var tests = File.ReadAllText(Path.Combine(_folder.Path, "tests", "test_flower_table.leo"));
        tests.Split("assert_eq(").Length.ShouldBe(5 + 1);
        samples.Select(sample => $"assert_eq(result, {TranspiledDirectory.Open(_folder.Path).Run(sample.Inputs).Class}u8)").ShouldAllBe(assertion => tests.Contains(assertion));
        TestSample.Random(transpiled.Model).Select(sample => sample.Inputs).ShouldBe(samples.Select(sample => sample.Inputs), "the same model is written the same way");
    }

    /// <summary>Leo refuses a test program without a function, and with it the whole project.</summary>
    [Fact]
    public void A_project_without_samples_has_no_file_of_tests()
    {
        ProjectWriter.Write(TableModels.Iris(TableModels.Tree, new("flower_table") { Weights = WeightSource.Input }), Path.Combine(_folder.Path, "private"), []);

        Directory.Exists(Path.Combine(_folder.Path, "private", "tests")).ShouldBeFalse();
    }
}
