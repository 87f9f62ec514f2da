using System.Collections.Frozen;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Json;

/// <summary>
/// The properties that a foreign format has, as its source says. One that is not among them may change what the model predicts, so it is refused, not passed over.
/// </summary>
internal static class KnownProperties
{
    /// <summary>Refuses an object with a property of another name.</summary>
    /// <param name="element">The object; anything else is left for others to refuse.</param>
    /// <param name="known">The names.</param>
    /// <param name="file">For the message.</param>
    /// <param name="place">Where the object is.</param>
    public static void Check(JsonElement element, FrozenSet<string> known, string file, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw new MalformedInputException(
                    file, place, $"the property '{OneLine.Of(property.Name)}' is not known here, and might change what the model predicts; save the model with a version of the library that this one knows");
            }
        }
    }
}
