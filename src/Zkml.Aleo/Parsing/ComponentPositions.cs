using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>Where a component and its parts stand in the text.</summary>
internal sealed class ComponentPositions(int start)
{
    private readonly Dictionary<ProgramPart, List<int>> _parts = [];

    /// <summary>Records the position of the next part of a kind.</summary>
    public void Add(ProgramPart part, int position)
    {
        if (!_parts.TryGetValue(part, out var positions))
        {
            _parts[part] = positions = [];
        }

        positions.Add(position);
    }

    /// <summary>Where a place is; the component's beginning where that is not known.</summary>
    public int Of(ProgramPlace place) =>
        _parts.TryGetValue(place.Part, out var positions) && place.Index < positions.Count ? positions[place.Index] : start;
}
