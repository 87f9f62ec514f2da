using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>The JSON form of what trains trees: exactly one of the properties <c>tree</c>, <c>forest</c> and <c>boosting</c>.</summary>
internal static class TreeLearnerJson
{
    public static TreeLearner Read(StrictJsonObject json, string file)
    {
        if (!json.Has("tree"))
        {
            throw new MalformedInputException(file, json.Place, "what to train is missing: a property 'tree'");
        }

        return new SingleTreeLearner(TreeConfigJson.Read(json.Object("tree")));
    }

    public static void Write(Utf8JsonWriter json, TreeLearner learner)
    {
        switch (learner)
        {
            case SingleTreeLearner tree:
                TreeConfigJson.Write(json, tree.Config);
                break;
        }
    }
}
