using System.Text.Json;

namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// The points of BHP and Pedersen, from the resource <c>hash-bases.json</c>. They come from hashing names such as
/// <c>Aleo.BHP.3.57.AleoBHP256.0</c> to the curve (snarkVM console/algorithms/src/blake2xs/hash_to_curve.rs).
/// </summary>
/// <param name="Domain">The text that separates this hash from the others.</param>
/// <param name="WindowSize">The number of bases of a BHP window; 0 for Pedersen.</param>
/// <param name="Generators">The first base of every window; the generator of Pedersen alone.</param>
/// <param name="Randomizer">What a commitment's scalar multiplies.</param>
internal sealed record HashBases(string Domain, int WindowSize, GroupElement[] Generators, GroupElement Randomizer)
{
    /// <summary>The bases by name, such as <c>bhp256</c> or <c>ped64</c>.</summary>
    public static HashBases Named(string name)
    {
        using var stream = typeof(HashBases).Assembly.GetManifestResourceStream("hash-bases.json")!;
        using var document = JsonDocument.Parse(stream);
        var hash = document.RootElement.GetProperty(name);
        return new(
            hash.GetProperty("domain").GetString()!,
            hash.TryGetProperty("windowSize", out var size) ? size.GetInt32() : 0,
            hash.TryGetProperty("generators", out var generators) ? [.. generators.EnumerateArray().Select(Point)] : [Point(hash.GetProperty("generator"))],
            Point(hash.GetProperty("randomizer")));
    }

    private static GroupElement Point(JsonElement point) =>
        new(FieldElement.Parse(point.GetProperty("x").GetString()!), FieldElement.Parse(point.GetProperty("y").GetString()!));
}
