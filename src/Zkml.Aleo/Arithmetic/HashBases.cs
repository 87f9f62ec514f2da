using System.Text.Json;

namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// The points of BHP and Pedersen in the resource <c>hash-bases.json</c>. They come from hashing names such as
/// <c>Aleo.BHP.3.57.AleoBHP256.0</c> to the curve (snarkVM console/algorithms/src/blake2xs/hash_to_curve.rs).
/// </summary>
internal static class HashBases
{
    /// <summary>The resource's data for a hash, such as <c>bhp256</c> or <c>ped64</c>.</summary>
    public static T Read<T>(string name, Func<JsonElement, T> read)
    {
        using var stream = typeof(HashBases).Assembly.GetManifestResourceStream("hash-bases.json")!;
        using var document = JsonDocument.Parse(stream);
        return read(document.RootElement.GetProperty(name));
    }

    public static GroupElement Point(JsonElement point) =>
        new(FieldElement.Parse(point.GetProperty("x").GetString()!), FieldElement.Parse(point.GetProperty("y").GetString()!));
}
