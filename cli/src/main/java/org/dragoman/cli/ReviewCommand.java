package org.dragoman.cli;

import org.dragoman.model.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dragoman review}: people's decisions on what was coded. */
@Command(
        name = "review",
        header = "Records what people decide on what was coded, and who, when and why.",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "%nA decision is kept beside the coded claims, which stay as they are, and applied wherever the ledger "
                        + "is asked. It survives a newer coder; where that one says something else than the person saw, the decision "
                        + "needs a look and does not count until then. docs/review.md tells all.%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "  dragoman review next --ledger crisis.ledger",
            "  dragoman review reject 844fbf04 --why \"a plan, not an act\" --ledger crisis.ledger",
            "  dragoman review correct 844fbf04 --set type=ASSAULT --why \"they fired\" --ledger crisis.ledger",
            "  dragoman review list --state needs-a-look --ledger crisis.ledger"
        })
final class ReviewCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    /** The command with all commands below it. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewNext(console))
                .addSubcommand(new ReviewList(console))
                .addSubcommand(new ReviewOfClaims.Accept(console))
                .addSubcommand(new ReviewOfClaims.Reject(console))
                .addSubcommand(new ReviewOfClaims.Correct(console))
                .addSubcommand(new ReviewOfClaims.Add(console))
                .addSubcommand(new ReviewOfIdentities.MergeActors(console))
                .addSubcommand(new ReviewOfIdentities.SplitActors(console))
                .addSubcommand(new ReviewOfIdentities.MergeEvents(console))
                .addSubcommand(new ReviewOfIdentities.SplitEvents(console))
                .addSubcommand(new ReviewOfIdentities.Withdraw(console))
                .addSubcommand(new ReviewGold(console));
    }

    @Override
    public void run() {
        throw new WrongUsage(
                Fault.OPTION.with("A command is missing: 'dragoman review --help' tells which there are."));
    }
}
