namespace Zkml.Training.SupportVectors;

/// <summary>The support vectors of several machines between two classes, each once, those of the first class first.</summary>
/// <param name="Samples">Their features.</param>
/// <param name="OfClass">How many each class has.</param>
/// <param name="PlaceOf">By training sample: its place among the vectors; -1 where it is none.</param>
internal sealed record SharedVectors(SampleMatrix Samples, IReadOnlyList<int> OfClass, int[] PlaceOf)
{
    /// <summary>Collects them.</summary>
    /// <param name="samples">What the machines learned from.</param>
    /// <param name="members">The samples of each class.</param>
    /// <param name="machines">The machines.</param>
    public static SharedVectors Of(SampleMatrix samples, int[][] members, IReadOnlyList<BinarySvm> machines)
    {
        var isVector = new bool[samples.Count];
        foreach (var (sample, _, _) in machines.SelectMany(machine => machine.SupportVectors()))
        {
            isVector[sample] = true;
        }

        int[] vectors = [.. members.SelectMany(list => list.Where(sample => isVector[sample]))];
        var places = new int[samples.Count];
        places.AsSpan().Fill(-1);
        for (var vector = 0; vector < vectors.Length; vector++)
        {
            places[vectors[vector]] = vector;
        }

        return new(samples.Pick(vectors), [.. members.Select(list => list.Count(sample => isVector[sample]))], places);
    }
}
