using Zkml.Aleo.Limits;
using Zkml.Data.Datasets;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Proving;

/// <summary>What we say of a program is what snarkVM says.</summary>
public sealed class SnarkVmAgreementTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public async Task SnarkVm_gives_a_hundred_test_images_the_classes_that_the_interpreter_gives()
    {
        var directory = Transpile(PresetCatalogue.Default);
        await using var session = await StartAsync();
        var prover = new Prover(session, directory);

        foreach (var inputs in Images(PresetCatalogue.Default, 100))
        {
            var theirs = await prover.RunAsync(inputs);
            var ours = directory.Run(inputs);
            (theirs.Class, theirs.Label).ShouldBe((ours.Class, ours.Label));
            theirs.Outputs.ShouldBe(ours.Outputs);
        }
    }

    [FactWithEngine]
    public async Task The_counts_of_every_preset_that_fits_the_first_files_of_the_SRS_are_those_of_its_verifying_key()
    {
        await using var session = await StartAsync();
        foreach (var preset in PresetCatalogue.All)
        {
            var transpiled = Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name)));
            if (SrsBudget.FileFor(transpiled.Count.SrsDegree) > 16)
            {
                continue;
            }

            var keys = await new Prover(session, Transpile(preset)).SetupAsync();

            var circuit = keys.Synthesis.Circuit;
            circuit.ShouldBe(
                new(transpiled.Count.Constraints.Total, transpiled.Count.Variables.Total, transpiled.Count.PublicVariables, transpiled.Count.NonZeros), preset.Name);
            keys.Synthesis.VariablesWithConstants.ShouldBe(transpiled.Count.VariablesWithConstants, preset.Name);
        }
    }

    [FactWithEngine]
    public async Task The_presets_nano_and_small_are_proven_and_verified()
    {
        await using var session = await StartAsync();
        foreach (var preset in new[] { PresetCatalogue.Find("nano"), PresetCatalogue.Find("small") })
        {
            var directory = Transpile(preset);
            var inputs = Images(preset, 1).Single();

            var proof = await new Prover(session, directory).ProveAsync(inputs);

            proof.Class.ShouldBe(directory.Run(inputs).Class);
            (await new ProofVerifier(session).VerifyAsync(proof, new(directory))).IsValid.ShouldBeTrue(preset.Name);
        }
    }

    private static Task<ProvingSession> StartAsync()
    {
        _ = TestCache.Folder;
        return ProvingSession.StartAsync(ProvingOptions.FromEnvironment(EngineChoice.Native));
    }

    private TranspiledDirectory Transpile(Preset preset)
    {
        var directory = Path.Combine(_folder.Path, preset.Name);
        ProjectWriter.Write(Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name))), directory, samples: []);
        return TranspiledDirectory.Open(directory);
    }

    private static IEnumerable<int[]> Images(Preset preset, int count)
    {
        var test = DatasetCatalogue.Load(preset.Model.Dataset)[Split.Test];
        for (var image = 0; image < count; image++)
        {
            var inputs = preset.Model.Pipeline.Encode(test, image);
            yield return inputs;
        }
    }
}
