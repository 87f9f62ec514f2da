using Zkml.Circuits;
using Zkml.Lowering;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Varuna.Engines;

namespace Zkml.Tests.Proving.Direct;

/// <summary>The preset <c>nano</c> over <see cref="FakeDirectEngine"/>: what it proves, and what its verifier knows.</summary>
internal sealed class DirectNano
{
    private static readonly ZkModel Preset = PresetCatalogue.Find("nano").Model;

    public static ModelDescription Description { get; } =
        new(Preset.Pipeline, OutputKind.Class, 0, Preset.ClassLabels, null, new ConstantWeights(Preset.Integer));

    public static DirectModel Model { get; } = Of(Description, "nano");

    public FakeDirectEngine Engine { get; } = new();

    public DirectVerifier Verifier => new(Engine);

    public static DirectTrust Trusted { get; } = new(Model);

    public static DirectModel Of(ModelDescription description, string circuit) => new(
        circuit,
        description,
        new(description.Output, 1, HasCommitment: false, SampleWords: 0),
        new(FakeDirectEngine.R1cs(3, circuit), new byte[] { 1 }),
        [.. description.Pipeline.Inputs.Select((input, i) => new CircuitInput(input.Name, input.Bits, i))]);

    /// <summary>A sample whose output is a digit: that many inputs are one.</summary>
    public static int[] Sample(int digit) => [.. Enumerable.Repeat(1, digit), .. new int[Model.Inputs.Length - digit]];

    public async Task<ModelProof> ProveAsync(int[] digits, Challenge challenge = default, BatchPlace? place = null, DirectModel? model = null)
    {
        model ??= Model;
        var keys = await Engine.SetUpAsync(model.Circuit.R1cs);
        return await new DirectProver(Engine, model, []).ProveAsync(keys, [.. digits.Select(Sample)], challenge, place ?? new(0, digits.Length));
    }

    public Task<DirectKeys> KeysAsync() => Engine.SetUpAsync(Model.Circuit.R1cs);
}
