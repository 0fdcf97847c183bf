// Judges a log written by our Java code with Go's own implementation (golang.org/x/mod/sumdb note and tlog).
//
// Usage: check FOLDER, where FOLDER holds
//
//	key         the log's verifier key
//	old, new    two signed checkpoints
//	index       the entry's index, in decimal
//	entry       the entry's bytes
//	inclusion   hashes in base64, one a line: entry in new
//	consistency hashes in base64, one a line: old to new
//
// Prints "accepted", or "refused: " and why.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := check(os.Args[1]); err != nil {
		fmt.Println("refused:", err)
		return
	}
	fmt.Println("accepted")
}

func check(folder string) error {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			panic(err)
		}
		return string(data)
	}
	verifier, err := note.NewVerifier(read("key"))
	if err != nil {
		return err
	}
	oldSize, oldRoot, err := open(read("old"), verifier)
	if err != nil {
		return err
	}
	newSize, newRoot, err := open(read("new"), verifier)
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(read("index"), 10, 64)
	if err != nil {
		return err
	}
	inclusion, err := hashes(read("inclusion"))
	if err != nil {
		return err
	}
	leaf := tlog.RecordHash([]byte(read("entry")))
	if err := tlog.CheckRecord(tlog.RecordProof(inclusion), newSize, newRoot, index, leaf); err != nil {
		return fmt.Errorf("inclusion: %w", err)
	}
	consistency, err := hashes(read("consistency"))
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(tlog.TreeProof(consistency), newSize, newRoot, oldSize, oldRoot); err != nil {
		return fmt.Errorf("consistency: %w", err)
	}
	return nil
}

func open(text string, verifier note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		return 0, tlog.Hash{}, errors.New("not the three lines of this log's checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func hashes(text string) ([]tlog.Hash, error) {
	var parsed []tlog.Hash
	for _, line := range strings.Fields(text) {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		parsed = append(parsed, hash)
	}
	return parsed, nil
}
