using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Data.Datasets;
using Zkml.Proving.Accuracy;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Testing;
using Zkml.Tests.Proving.Direct;

namespace Zkml.Tests.Proving.Accuracy;

/// <summary>Ten images, proven four a proof over <see cref="FakeDirectEngine"/>, seven of them with the label that the circuit gives.</summary>
internal sealed class ProvenImages : IDisposable
{
    public const int GroupSize = 4;

    private readonly TemporaryDirectory _temporary = new();

    public static ModelDescription Description => DirectNano.Description;

    public static DirectModel Model { get; } = Of(Description, "public nano");

    public static ImageDataset Images { get; } = Dataset(wrong: 3);

    public FakeDirectEngine Engine { get; } = new();

    public string Directory => Path.Combine(_temporary.Path, "accuracy");

    public AccuracyTrust Trusted { get; init; } = new(Model.Hash);

    public static DirectModel Of(ModelDescription description, string circuit)
    {
        CircuitInput[] inputs = [.. description.Pipeline.Inputs.Select((input, i) => new CircuitInput(input.Name, input.Bits, i))];
        var words = PublicSample.Of([.. inputs]).Words;
        return new(circuit, description, new(description.Output, 1, HasCommitment: false, words), new(FakeDirectEngine.R1cs(3 + words, circuit), new byte[] { 1 }), [.. inputs]);
    }

    /// <summary>Different images, of which the last ones have a label that the circuit does not give.</summary>
    public static ImageDataset Dataset(int wrong, int count = 10)
    {
        var random = new Random(7);
        var pixels = new byte[count * 28 * 28];
        random.NextBytes(pixels);
        var unlabelled = new ImageDataset("images", pixels, new byte[count], 28, 28, 10);
        var inputs = Description.Pipeline.EncodeAll(unlabelled).Chunk(Description.Pipeline.Inputs.Length);
        byte[] labels = [.. inputs.Select((sample, i) => (byte)((sample.Sum() + (i >= count - wrong ? 1 : 0)) % 10))];
        return new("images", pixels, labels, 28, 28, 10);
    }

    public static AccuracySamples Samples(Dataset? dataset = null, string? name = "images", Split? split = Split.Test) => AccuracySamples.For(Description, dataset ?? Images, name, split);

    public async Task<AccuracySummary> ProveAsync(Dataset? dataset = null, DirectModel? model = null, int groupSize = GroupSize, IProgress<AccuracyProgress>? progress = null, CancellationToken cancellation = default)
    {
        model ??= Model;
        var keys = await Engine.SetUpAsync(model.Circuit.R1cs, CancellationToken.None);
        return await new AccuracyProver(new(Engine, model, []), keys, new(Engine), model) { GroupSize = groupSize }.ProveAsync(Directory, Samples(dataset), progress, cancellation);
    }

    public Task<AccuracyVerification> VerifyAsync(Dataset? dataset = null, AccuracyTrust? trusted = null, string? name = "images", Split? split = Split.Test) =>
        new AccuracyVerifier(new(Engine)).VerifyAsync(AccuracyDirectory.Open(Directory), Model, Samples(dataset, name, split), trusted ?? Trusted);

    /// <summary>Changes the summary; its own hash is made anew, so that nobody sees that it was changed.</summary>
    public void Forge(Func<AccuracySummary, AccuracySummary> change)
    {
        var path = Path.Combine(Directory, AccuracyDirectory.SummaryFile);
        AccuracySummaryFile.Save(path, change(AccuracySummaryFile.Load(path)));
    }

    /// <summary>Changes a proof file, and its hash in the summary.</summary>
    public void Forge(int group, Func<ModelProof, ModelProof> change)
    {
        var path = ProofPath(group);
        DirectProofFile.Save(path, change(DirectProofFile.Load(path)));
        var hash = Host.Files.Sha256Hex.OfFile(path);
        Forge(summary => summary with { Groups = summary.Groups.SetItem(group, summary.Groups[group] with { Sha256 = hash }) });
    }

    public string ProofPath(int group) => Path.Combine(Directory, AccuracyDirectory.ProofsDirectory, SampleGroup.Of(Images.Count, GroupSize).ElementAt(group).FileName);

    public void Dispose() => _temporary.Dispose();
}
